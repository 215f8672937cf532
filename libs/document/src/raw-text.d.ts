/** A file's text, inlined by the bundler: this room cannot read files. */
declare module '*?raw' {
  const text: string;
  export { text as default };
}
