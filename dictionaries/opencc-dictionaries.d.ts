/** OpenCC's tables as opencc-js ships them: `traditional simplified …`, entries parted by `|`. The package has no types for them. */
declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}
