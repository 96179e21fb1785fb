/** What is kept out of files, so that nobody can be known by them. */
export interface Discretion {
  /** Whether owners and the words of actions may be in them. */
  readonly hasPersonal: boolean;
  /** Numbers of actions below it are left out, other than 0; 0 where all are shown. */
  readonly threshold: number;
}

export const usualDiscretion: Discretion = { hasPersonal: false, threshold: 0 };

/** The thresholds that can be chosen. */
export const thresholds: readonly number[] = [0, 3, 5, 10];
