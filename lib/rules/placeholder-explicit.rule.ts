import { after, notAfter } from '../patterns/compose.ts';
import { allMatches, jointly } from '../patterns/search.ts';
import { UNDERSCORE } from './filler.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const VERB = '填写|填入|填报|填上|插入|输入|补充|替换|粘贴|添加|编辑|写明|注明|写上|列出|改成|改为|根据实际|结合实际|视情况|自行';
const THING = '单位名称|单位全称|公司名称|学校名称|企业名称|部门名称|活动名称|项目名称|姓名|名称|职务|日期|时间|年份|年月日|地点|地址|金额|数额|人数|数量|数字|数据|电话|联系人|联系方式|负责人|主题|标题|内容|文号|具体\\S{0,6}';

const PATTERN = jointly(new RegExp(
  [
    // （此处填写…）, 【请补充…】, ［插入…］
    String.raw`[（(【\[［〔<＜](?:此处|这里|请|(?:可|需|应|待|须)(?=填|补|根据|结合|自行|另行|替换|修改))[^）)】\]］〕>＞\n]{0,30}[）)】\]］〕>＞]`,
    String.raw`[（(【\[［<＜](?:${VERB})[^）)】\]］>＞\n]{0,24}[）)】\]］>＞]`,
    // 【单位名称】, [日期], <姓名>, （单位名称）
    String.raw`[【\[［<＜](?:本|贵|你|某|填)?(?:${THING})[^】\]］>＞\n]{0,8}[】\]］>＞]`,
    String.raw`[（(](?:单位名称|单位全称|公司名称|学校名称|企业名称|部门名称|具体(?:时间|地点|日期|金额|人数|数字|内容|名称|数量))[）)]`,
    String.raw`[（(][某甲乙丙]方?[）)](?=${'[\\u4e00-\\u9fff]'})`,
    // [上级工会全称], <志愿队名称>: Chinese in square or angle brackets is a field of a form
    String.raw`[\[［<＜](?=[^\]］>＞\n]{0,12}(?:${THING}|全称|简称|社区|单位|公司|学校|街道|部门|专家|领导|活动|政策))[\u4e00-\u9fff、\/]{2,14}[\]］>＞]`,
    // （按月份列出，参考格式：…）, （以下内容根据实际情况自行增删）
    String.raw`[（(【\[][^（）()【】\[\]\n]{0,40}(?:参考格式|填写说明|自行(?:增删|添加|补充|填写|确定|调整|修改)|根据实际情况?(?:填写|增删|调整|修改|补充)|略[，,]?请|后补填?|待补填)[^（）()【】\[\]\n]{0,30}[）)】\]]`,
    // {{单位}}, \${year}, <#name>
    String.raw`\{\{[^{}\n]{1,30}\}\}|\$\{[^{}\n]{1,30}\}|\{[\u4e00-\u9fffA-Za-z_]{1,20}\}|<#[^>\n]{1,30}>`,
    // 待补充, TODO
    String.raw`[（(【\[]\s?待(?:补|填|定|核|报|续|完善|确认|明确)[^（）()【】\[\]\n]{0,24}[）)】\]]`,
    after(String.raw`^|\|\s?`, '待(?:填|报|定|补|核)', String.raw`(?=\s?\||$)`),
    String.raw`[（(【\[]?(?:此处)?(?:待|尚待|有待)(?:补充|补|填写|填|核实|核定|完善补充|续|确认|更新|定稿)(?:[）)】\]]|(?=[，。；、,.;：:]|\s*\||$))`,
    String.raw`[（(【\[](?:待定|暂缺|暂无|空缺|留空|略写?)[）)】\]]`,
    after(String.raw`[：:]\s?`, '(?:待定|暂缺|待议)', '(?=[，。；,.;]|$)'),
    notAfter('[A-Za-z]', String.raw`(?:TODO|TBD|FIXME|N\/A|todo)`, '(?![A-Za-z])[:：]?'),
    // slides and web forms: 点击此处添加标题, 请输入内容
    String.raw`(?:点击|单击|双击)(?:此处|这里|输入|添加|编辑)[^，。；\n]{0,12}|请(?:在此|于此|在这里)?(?:处)?(?:输入|填写|填入|替换为)(?:您的|你的|相关|相应|具体|本|正文|标题|文字|内容|单位|姓名|日期)[^，。；\n]{0,10}`,
    String.raw`此处(?:填写|填入|输入|插入|添加|补充|省略|略去|应填|需填|请填)[^，。；）)】\n]{0,14}`,
    // a line to write on, a run of crosses
    String.raw`(?:${UNDERSCORE}\s?){2,}`,
    notAfter('[0-9A-Za-z]', '[xXｘＸ×]{3,40}', '(?![0-9A-Za-z])'),
    after(String.raw`[\u4e00-\u9fff：:，]`, String.raw`(?:…{3,12}|\.{6,40}|-{6,40}|－{4,40})`, '(?=[，。；、]|$)'),
  ].join('|'),
  'gm',
));
/** Said of a real arrangement, not of a blank. */
const REAL = /^[（(](?:可(?:自愿|携|选|以|由)|请(?:各|准时|按时|勿|假|示|务必|参会|于|提前|着|自)|应(?:届|急|当)|需(?:要|自)|待(?:遇|业|岗))/;

export default defineRule({
  id: 'placeholder/explicit',
  title: '待填写的提示',
  why: '模板作者留给填写人的提示、横线、代号还在文中。',
  severity: 'error',
  scope: 'block',
  needs: '（(【[［〔<＜{_＿xXｘＸ×…待暂TFNt请点单双此.-－',
  rank: 1,
  examples: {
    bad: ['联系电话：暂缺，', '（此处填写具体措施）', '经费安排待补充。', '负责人：____', '【单位名称】工会', '[日期]前完成', '联系人：（待定）', '{{单位}}全年目标', '点击此处添加标题', '请输入正文', '<姓名>同志', 'TODO：补数据', '【请根据实际情况补充】', '目标值XXX', '（单位名称）工会委员会'],
    ok: ['5月举办职工运动会(另行通知)。', '市总工会（以下简称“市总”）', '25人（含）以上企业', '【第一部分】总体要求', '| ------ | ------ |', '___', '（可自愿报名）', '（请各单位准时参加）', '（一）加强学习', '# 工会在身边', '落实待遇', '期待补充新鲜血液的新会员'],
  },
  check: ({ text }) =>
    allMatches(PATTERN, text).flatMap((match): RuleFinding[] => {
      const start = match.index;
      const found = match[0].trimEnd();
      if (REAL.test(found) || text.charAt(start - 1) === '期' || isRule(text, found)) return [];
      return [{ start, end: start + found.length, message: `这里是留给填写人的提示：“${found}”。请写上实际内容，或删去。` }];
    }),
});

/** A line of nothing but underscores or hyphens separates; it is not to be filled in. */
function isRule(text: string, found: string): boolean {
  return /^[\s_＿\-－.…]+$/.test(found) && found.length >= 3 && text.trim() === found;
}
