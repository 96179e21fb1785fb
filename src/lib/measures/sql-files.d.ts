declare module '*.sql?statement' {
  const statement: string;
  export default statement;
}
