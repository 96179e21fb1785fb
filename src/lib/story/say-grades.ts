import { categoryLabel, gradeLabel, inSentence, listWords } from '#lib/charts/format.ts';
import { groupBy } from './group-by.ts';

/** "Good in every category", or which grade each category was given. */
export function sayGrades(
  judged: readonly { readonly category: string; readonly grade: string }[],
) {
  const groups = groupBy(judged, ({ grade }) => grade);
  const parts = [...groups].map(([grade, own]) =>
    groups.size === 1 && own.length > 1
      ? `${gradeLabel(grade)} in every category`
      : `${gradeLabel(grade)} for ${sayCategories(own.map(({ category }) => category))}`,
  );
  return listWords(parts);
}

export const sayCategories = (categories: readonly string[]): string =>
  listWords(categories.map((category) => inSentence(categoryLabel(category))));
