import type { Finding, Severity } from '../../../lib/draft/finding.ts';

/** The draft all fake reports are about. */
export const SAMPLE_TEXT = `××县粮食局机关工会20__年度工作计划
20__年是粮库整体搬迁后的第一年。XX县粮食局机关工会要在（上级单位名称）的领导下，按照局党组的部署，做好服务职工的各项工作。
一、指导思想
深入学习贯彻党的xx大和xx届x中全会精神，认真落实中国工会第XX次全国代表大会的部署，围绕“”主题，团结动员全局职工建功立业。
二、工作目标
全年发展会员人，职工入会率达到%以上；开展技能比赛场，评出先进班组个；职工满意率比上年提高个百分点。
三、主要任务
（一）技能比武。由某某同志负责，____月底前完成报名，X月举办决赛，奖励前三名。
（三）帮扶慰问。全年走访困难职工__户，发放慰问金万元，做到一户一策、一人一档。
（四）民主管理。按时召开X届X次职工代表大会，提*案答复率达到百分之百，用心性进一步提高。
四、保障措施
各科室要高度重视，高度重视，要切实加强领导，进一步加强督查。（此处填写督查安排）
本文来源于网络，仅供参考，请结合实际修改。
五、加强经费保障
按照预算做好经费保障,专款专用。联系人：  电话：
XX县粮食局机关工会
20__年__月__日
`;

type Row = readonly [ruleId: string, severity: Severity, words: string, message: string, fixes?: readonly string[]];

const ROWS: readonly Row[] = [
  ['placeholder/name', 'error', '××县粮食局', '单位名称没有填写，请写上本单位的名称。'],
  ['placeholder/year', 'error', '20__年度', '年份没有填写，请补上具体年份。', ['改为“2026年度”', '改为“2027年度”']],
  ['placeholder/year', 'error', '20__年是', '年份没有填写，请补上具体年份。', ['改为“2026年是”']],
  ['placeholder/name', 'error', 'XX县', '地名没有填写，请写上所在县的名称。'],
  ['placeholder/explicit', 'error', '（上级单位名称）', '这是模板里的提示语，请换成上级单位的名称，或者删去。', ['删去']],
  ['placeholder/ordinal', 'error', '党的xx大', '届次没有填写，请写明是党的哪一次全国代表大会。', ['改为“党的二十大”']],
  ['placeholder/ordinal', 'error', 'xx届x中全会', '届次没有填写，请写明是哪一届哪一次中央全会。'],
  ['placeholder/ordinal', 'error', '第XX次', '届次没有填写，请写明是中国工会第几次全国代表大会。', ['改为“第十八次”']],
  ['placeholder/empty-quotes', 'error', '“”', '引号里是空的，请写上主题，或者把这半句删去。'],
  ['placeholder/missing-number', 'error', '发展会员人', '“人”前面少了数字，请补上发展多少人。'],
  ['placeholder/missing-number', 'error', '达到%以上', '“%”前面少了数字，请补上比例。'],
  ['placeholder/missing-number', 'error', '技能比赛场', '“场”前面少了数字，请补上办几场。'],
  ['placeholder/missing-number', 'warning', '提高个百分点', '“个百分点”前面少了数字，请补上。'],
  ['placeholder/name', 'error', '某某同志', '人名没有填写，请写上负责人的姓名。', ['改为“李明同志”']],
  ['placeholder/explicit', 'error', '____月底', '月份没有填写，请补上。'],
  ['structure/numbering', 'warning', '（三）帮扶慰问', '编号跳了一级：前面是（一），这里应当是（二）。', ['改为“（二）帮扶慰问”']],
  ['placeholder/missing-number', 'error', '慰问金万元', '“万元”前面少了数字，请补上金额。'],
  ['placeholder/masked', 'error', '提*案', '中间的字被网站遮住了，请补上原来的字。', ['改为“提案”', '改为“提议案”']],
  ['wording/spun', 'warning', '用心性', '像是被改写软件换过的词，通常写作“积极性”。', ['改为“积极性”']],
  ['wording/repeated', 'info', '高度重视，高度重视', '同样的话紧挨着说了两遍，可以删去一遍。', ['删去重复的一遍']],
  ['wording/filler', 'info', '进一步加强督查', '这句没有说做什么、做到什么程度，可以写得更实一些。'],
  ['placeholder/explicit', 'error', '（此处填写督查安排）', '这是模板里的提示语，请换成具体内容，或者删去。', ['删去']],
  ['residue/source-note', 'warning', '本文来源于网络，仅供参考，请结合实际修改。', '网页上带来的声明，不该留在正文里。', ['整段删去']],
  ['punctuation/halfwidth', 'info', ',', '中文里用全角逗号。', ['改为“，”']],
  ['placeholder/missing-word', 'warning', '联系人：  电话：', '联系人和电话没有填写。'],
  ['placeholder/explicit', 'error', '20__年__月__日', '落款日期没有填写。', ['改为“2026年11月21日”']],
];

/** The sample's findings, as the engine would give them: sorted, with positions in {@link SAMPLE_TEXT}. */
export function sampleFindings(): readonly Finding[] {
  return ROWS.map(([ruleId, severity, words, message, titles = []]) => {
    const start = SAMPLE_TEXT.indexOf(words);
    if (start < 0) throw new Error(`not in the sample: ${words}`);
    const end = start + words.length;
    return {
      ruleId,
      family: ruleId.split('/')[0] ?? '',
      severity,
      start,
      end,
      text: words,
      message,
      fixes: titles.map((title) => ({
        title,
        edits: [{ start, end, before: words, text: /“(.+)”/.exec(title)?.[1] ?? '' }],
      })),
    };
  }).sort((a, b) => a.start - b.start);
}
