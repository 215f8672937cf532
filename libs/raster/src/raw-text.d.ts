interface ImportMeta {
  /** The texts of files, inlined by the bundler: this room cannot read files. */
  glob(pattern: string, how: { query: '?raw'; import: 'default'; eager: true }): Record<string, string>;
}
