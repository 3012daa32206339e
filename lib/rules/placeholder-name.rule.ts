import { allMatches, jointly } from '../patterns/search.ts';
import { CLAUSE_END, CROSS, HAN, SHAPE, UNDERSCORE, UNIT, run } from './filler.ts';
import { defineRule, type RuleContext, type RuleFinding, type RuleFix } from './rule.ts';

/** What a name ends in: places, units, offices, persons. Longer ones first. */
const ENDINGS =
  '总工会|分公司|子公司|项目部|办公室|委员会|居委会|村委会|管委会|开发区|工业园|产业园|幼儿园|支行|分行|银行|煤矿|铝厂|铁路|电厂|医院|学院|大学|中学|小学|学校|集团|公司|企业|单位|机关|部门|社区|街道|工会|车间|班组|工区|区队|支部|党委|书记|主席|主任|校长|经理|局长|厂长|矿长|院长|老师|同志|先生|女士|[省市县区州盟旗镇乡村局厂矿院部处科室校站段所队组会园馆]';
const PERSON_TITLE = '同志|书记|主席|主任|校长|经理|局长|厂长|矿长|院长|老师|先生|女士';

/** The surnames that cover nine people in ten: 由某某 is not a person called 由. */
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常';

const PATTERN = jointly(new RegExp(
  [
    // XX市总工会, __镇, **县, ○○局, \_\_街道 (the ending belongs to the finding)
    String.raw`(?<![0-9A-Za-z０-９+＋.第]\s?)${run(2, 12)}\s?(?:${ENDINGS})(?![A-Za-z])`,
    // X市, ×局, _公司: one filler is enough before an unmistakable ending
    String.raw`(?<![0-9A-Za-z０-９+＋.第\\])(?:${CROSS}|${UNDERSCORE}|[○◯□])(?:市|县|区(?!别)|镇|乡|局|公司|学校|小学|中学|单位|同志|书记|主席|街道|省|厂|村|医院|集团|企业|总工会|工会|老师)`,
    // 某某街道, 某某, 张某某, 某县总工会
    `[${SURNAMES}]?某某某?(?:${ENDINGS})?`,
    String.raw`某(?:[省市县区镇乡村局厂矿校]|煤矿|学校|公司|企业|单位|街道|集团|医院)(?=总?工会|党委|党支部|政府|教育|机关|[二三]?\d{0,4}年|工作|（|\()`,
    // ……市应急管理局, N社区, 某律所
    String.raw`…{1,4}(?:[省市县区镇乡局]|街道|公司|集团|学校)(?=[\u4e00-\u9fff])|(?<![A-Za-z0-9+])N(?:社区|单位|公司|街道|镇|村|学校)|(?<![-－0-9A-Za-z])[-－]{2,4}(?:省|市|县|区|镇|乡|公司|集团|局|街道|学校|单位)|^某[省市县区镇乡局校厂](?!场)|某(?:律所|律师事务所|商会|高校)`,
    // a run of fillers before a Han character, at the end of a clause, or after 联系人：
    String.raw`(?<![0-9A-Za-z０-９+＋.第]\s?)(?:(?:${CROSS}|${SHAPE})(?:\s?(?:${CROSS}|${SHAPE})){1,7})(?=${HAN}|[“《（(])`,
    String.raw`(?<![0-9A-Za-z０-９_＿])[_＿]{2,40}(?=${HAN}|[“《（(])|(?:\\_){2,12}(?=${HAN}|[“《（(])`,
    String.raw`(?<=${HAN}|[：:“《（(、，])(?:${CROSS}\s?){2,8}(?=${CLAUSE_END}|\s|$)`,
    // the sample persons of textbooks
    String.raw`(?:张三|李四|王五|赵六)(?!光|娘|郎)`,
    // telephone numbers with the digits masked, and the well-known dummy
    String.raw`(?<![0-9])1(?:[3-9][xXｘＸ×*＊]{9}|[3-9]\d[xXｘＸ×*＊]{4,8}\d{0,4}|3800138000|8888888888)(?![0-9])|(?<![0-9A-Za-z])0\d{2,3}[-—－]?[xXｘＸ×*＊]{7,8}(?![0-9A-Za-z])|(?<![0-9])0{3,4}[-—－]0{6,8}(?![0-9])|[xXｘＸ×]{3,4}[-—－][xXｘＸ×]{7,8}`,
  ].join('|'),
  'gm',
));
/** A filler before one of these is a number or a date, the business of other rules. */
const NOT_A_NAME = new RegExp(`^(?:学?年|月|日|届|大精神|大会议|余|多|[一二三四五六七八九十]中全会|${UNIT})`);

export default defineRule({
  id: 'placeholder/name',
  title: '名称未填',
  why: '单位、地方、人员的名称空着没填，或还是模板里的代号。',
  severity: 'error',
  scope: 'block',
  needs: 'xXｘＸ×✕╳ⅹⅩхХ○◯●□■△⬜⬛▢◻☐_＿*＊※某张李王赵…N-－80',
  examples: {
    bad: ['__镇文化站年度安排', '对照《XX市安全生产条例》', '蹲点xx镇调研', '××局工会', '某某公司工会', '张某某同志', '○○市总工会', String.raw`\_\_街道总工会`, '**县总工会', '由XXX负责', '联系人：张三', '在xx粮校开课', '某县总工会', 'X市教育工会', '电话：13800138000', '《__企业工会制度》', 'X X 镇', '※※县总工会'],
    ok: ['若某市场主体未依法建会', '针对某些企业', 'X光片', '5×8小时', '1+X证书', 'A股上市企业', 'XXL码', '工作计划_工作总结', '观看第XXXIII届奥运会', '发现某单位存在隐患', '完成的打√，未完成的打×。', '卡拉OK比赛', '1—2期', '**重点任务**', '□ 已完成'],
  },
  check: ({ text }, context) =>
    allMatches(PATTERN, text).flatMap((match): RuleFinding[] => {
      const start = match.index;
      const found = match[0].trimEnd();
      const end = start + found.length;
      if (NOT_A_NAME.test(text.slice(end)) && !new RegExp(`(?:${ENDINGS})$`).test(found)) return [];
      if (isBullet(text, start, found)) return [];
      return [{ start, end, message: `名称没有填：“${found}”。请换成本单位实际的名称。`, fixes: nameFix(found, start, context) }];
    }),
});

/** `□`, `○` or `●` at a block's start, or alone, is a list mark or a box to tick. */
function isBullet(text: string, start: number, found: string): boolean {
  return /^[○◯●□■△⬜⬛▢◻☐](?![○◯●□■△⬜⬛▢◻☐])/.test(found) && (found.length === 1 || /^\s*$/.test(text.slice(0, start)));
}

/** Offers what the profile knows for this kind of name. */
function nameFix(found: string, start: number, { profile }: RuleContext): RuleFix[] {
  const ending = new RegExp(`(?:${ENDINGS})$`).exec(found)?.[0];
  if (!ending) return [];
  const text = new RegExp(PERSON_TITLE).test(ending) ? profile.leader && profile.leader + ending : knownName(ending, profile);
  return text ? [{ title: `改为“${text}”`, start, end: start + found.length, text }] : [];
}

/** The part of the unit's own names or region that ends in `ending`: 陇南市 for 市. */
function knownName(ending: string, profile: RuleContext['profile']): string {
  const places = profile.region.match(/[\u4e00-\u9fff]+?(?:自治[区州县]|[省市县区州盟旗镇乡村]|街道|社区)/g) ?? [];
  const place = places.find((name) => name.endsWith(ending));
  if (place) return place;
  for (const name of [profile.unitShortName, profile.unitName, profile.superiorUnit]) {
    const at = name.indexOf(ending);
    if (at > 0) return name.slice(0, at + ending.length);
  }
  return '';
}
