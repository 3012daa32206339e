/** The readings of a character, without tones: 重 → zhong, chong; ü is v. */
export type PinyinReader = (character: string) => readonly string[];

/** Loads the reader (a dictionary of about 300 kB) when pinyin is first typed. */
export async function loadPinyinReader(): Promise<PinyinReader> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, readonly string[]>();
  return (character) => {
    let readings = known.get(character);
    if (readings === undefined) {
      const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array' }).map((reading) => reading.replaceAll('ü', 'v'));
      readings = [...new Set(all)].filter((reading) => /^[a-z]+$/.test(reading));
      known.set(character, readings);
    }
    return readings;
  };
}
