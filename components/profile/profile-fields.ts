import type { Profile } from '../../lib/settings/profile.ts';

/** How one particular is asked for. */
export interface ProfileField {
  readonly id: keyof Profile;
  readonly label: string;
  readonly help: string;
  readonly example: string;
  readonly inputMode?: 'numeric';
}

/** The form (单位资料) in the order it is filled in. */
export const PROFILE_FIELDS: readonly ProfileField[] = [
  { id: 'unitName', label: '单位全称', help: '用来填“××单位”一类空缺', example: '青川县人民医院工会委员会' },
  { id: 'unitShortName', label: '单位简称', help: '正文里常用的叫法', example: '县医院工会' },
  { id: 'superiorUnit', label: '上级单位', help: '文件报送给谁', example: '青川县总工会' },
  { id: 'region', label: '所在地区', help: '用来填“XX市”“XX县”', example: '四川省广元市青川县' },
  { id: 'year', label: '年度', help: '四位数字；不填就按今天所在的年份', example: '2026', inputMode: 'numeric' },
  { id: 'congressSession', label: '本单位职代会届次', help: '用来填“×届×次职代会”', example: '三届二次' },
  { id: 'partyCongress', label: '党的全国代表大会', help: '文中要写到的是哪一次', example: '二十大' },
  { id: 'plenarySession', label: '中央全会', help: '文中要写到的是哪一次', example: '二十届四中全会' },
  { id: 'unionCongress', label: '中国工会全国代表大会', help: '文中要写到的是哪一次', example: '十八大' },
  { id: 'leader', label: '负责人', help: '用来填“负责人：”后面的空缺', example: '李明' },
];

/** Longest value a field takes, in characters; what settings accept. */
export const PROFILE_VALUE_LIMIT = 200;

/** What is wrong with a value, in words for under the field; `null` when it can be saved. */
export function profileProblem(id: keyof Profile, value: string): string | null {
  if (id === 'year' && !/^(\d{4})?$/.test(value)) return '年度要写四位数字，如 2026。';
  if (value.length > PROFILE_VALUE_LIMIT) return `最多 ${PROFILE_VALUE_LIMIT} 个字。`;
  return null;
}
