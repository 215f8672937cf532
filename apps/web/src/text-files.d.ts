/** A file taken in as text: `import text from './x.css' with { loader: 'text' }`. */
declare module '*.css' {
  const text: string;
  export = text;
}
