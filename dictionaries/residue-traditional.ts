import characters from 'opencc-js/dict/TSCharacters';

/** Standard characters (通用规范汉字表) beyond GB/T 2312-1980, and traditional ones that live on in personal names. */
const KEPT = '昇陞甦邨氾濛澂甯勠皙祘喆頫堃鉅鍾鎔淼犇昪槃燿曌珮堦埜仝';

/** The characters of GB/T 2312-1980, rows 16 to 87: none of them is foreign to simplified text. */
function standardCharacters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
}

/** Of a list such as `㑯 㑔|乾 干 乾` the characters with one simplified form that are never right in simplified text. */
function pairsIn(list: string): [string, string][] {
  const standard = standardCharacters();
  return list.split('|').flatMap((entry): [string, string][] => {
    const [traditional = '', ...simplified] = entry.split(' ');
    const only = simplified.length === 1 ? simplified[0]! : '';
    const isSure = traditional.length === 1 && !standard.has(traditional) && !KEPT.includes(traditional) && standard.has(only);
    return isSure ? [[traditional, only]] : [];
  });
}

/** Traditional characters and the simplified ones that replace them. */
export const TRADITIONAL = {
  id: 'traditional-characters',
  title: '繁体字与规范字',
  source: 'OpenCC 的 TSCharacters 表，取自 opencc-js；去掉 GB/T 2312-1980 所收的字、一繁对多简的字和人名用字',
  licence: 'Apache-2.0',
  pairs: pairsIn(characters),
} as const;
