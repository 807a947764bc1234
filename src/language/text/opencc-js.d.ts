/** The package's own types do not resolve under Node's ESM rules: their relative imports lack extensions. */
declare module 'opencc-js/t2cn' {
  export const Converter: (options: { readonly from: string; readonly to: string }) => (text: string) => string;
}
