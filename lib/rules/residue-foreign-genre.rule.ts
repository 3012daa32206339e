import { allMatches, jointly } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** What a text generator says around the text that was asked for. */
const CHAT = jointly(/作为(?:一个|一名)?(?:AI|人工智能|语言模型|智能助手)[^。，]{0,12}|(?:当然|好的)[，,！!](?:以下|下面)是|以下是(?:一份|一篇|为您|根据您的要求|我为您)[^。：:]{0,24}|希望(?:这份|以上|这篇|这个)[^。，]{0,16}(?:对您|能帮到?您|符合您)[^。]{0,12}|如(?:需|有|果您)(?:进一步|其他|更多)?[^。，]{0,8}(?:修改|调整|需求|补充)[^。]{0,10}(?:告诉我|随时)[^。]{0,8}|请根据(?:您的?)?(?:实际|具体)情况(?:进行)?(?:调整|修改|填写)[^。]{0,8}/g);
/** Lines of letters, lessons and speeches. */
const LINE = /^(?:此致|敬礼|此致\s?敬礼|教师签[名字]|家长签[名字]|学生签[名字]|教师评语|【?摘要】?|【?关键词】?)[!！:：]?$/;
const GREETING = /^(?:尊敬的)?各位(?:老师|同学|家长|同仁|评委)们?[，,、：:!！]{0,2}\s?(?:大家)?(?:早上|上午|下午|晚上)?好?[!！。：:]?$/;
const LINE_MAX = 24;

export default defineRule({
  id: 'residue/foreign-genre',
  title: '别的文体、对话留下的话',
  why: '书信、讲稿、论文的套语和智能写作工具的答话不是计划、总结的内容。',
  severity: 'warning',
  scope: 'block',
  needs: '智语A下望如据此敬签评摘键位',
  examples: {
    bad: ['以下是一份为贵单位拟定的年度计划：', '希望这份计划能帮到您。', '如需进一步调整，请随时告诉我。', '如有其他修改，随时告诉我。', '此致', '敬礼！', '各位老师，大家下午好！', '教师签名：'],
    ok: ['以下是重点任务', '向各位老师征求意见', '希望各分会把计划落到实处', '请各单位根据实际情况制定方案', '授予荣誉证书以此致敬'],
  },
  check({ text }): readonly RuleFinding[] {
    if (text.length <= LINE_MAX && (LINE.test(text) || GREETING.test(text))) {
      const whole = { start: 0, end: text.length };
      return [{ ...whole, message: `“${text}”是别的文体的套语。请删去。`, fixes: [{ ...whole, title: '删去这一行', text: '' }] }];
    }
    return allMatches(CHAT, text).map(({ 0: found, index: start }) => ({ start, end: start + found.length, message: `“${found}”像是智能写作工具的答话，不属于文件。请删去。` }));
  },
});
