/**
 * The user's own particulars (单位资料), which fill what templates left open. Every field may be
 * empty: a fix that needs an empty one is not offered.
 */
export interface Profile {
  /** 单位全称, e.g. 青川县人民医院工会委员会 */
  readonly unitName: string;
  /** 单位简称, e.g. 县医院工会 */
  readonly unitShortName: string;
  /** 上级单位 */
  readonly superiorUnit: string;
  /** 年度 the document is for, four digits, e.g. 2026; empty: taken from today's date. */
  readonly year: string;
  /** 省／市／县／镇 of the unit, e.g. 甘肃省陇南市; used for `XX市`. */
  readonly region: string;
  /** 本单位职代会届次, e.g. 三届二次 */
  readonly congressSession: string;
  /** 中国工会全国代表大会 to cite, e.g. 十八大 */
  readonly unionCongress: string;
  /** 党的全国代表大会 to cite, e.g. 二十大 */
  readonly partyCongress: string;
  /** 中央全会 to cite, e.g. 二十届四中全会 */
  readonly plenarySession: string;
  /** 负责人 */
  readonly leader: string;
}

/** A profile with nothing filled in. */
export const EMPTY_PROFILE: Profile = {
  unitName: '',
  unitShortName: '',
  superiorUnit: '',
  year: '',
  region: '',
  congressSession: '',
  unionCongress: '',
  partyCongress: '',
  plenarySession: '',
  leader: '',
};
