import { SITE_LINES, SITE_PASSAGES, SITE_TRIGGERS } from '../../dictionaries/residue-site-text.ts';
import { sentenceSpans } from '../syntax/sentences.ts';
import { allMatches, jointly } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import { vocabularyOf } from './vocabulary.ts';

const PASSAGE = jointly(new RegExp(SITE_PASSAGES.patterns.join('|'), 'g'));
const LINE = new RegExp(`^(?:\\d{1,2}[.、]\\s?){0,2}(?:${SITE_LINES.patterns.join('|')})\\s{0,4}(?:[:：>»]\\s{0,4})?$`);
const triggers = vocabularyOf(() => SITE_TRIGGERS);
const LINE_MAX = 24;

export default defineRule({
  id: 'residue/site-text',
  title: '网站上的文字',
  why: '范文网站、文库的导航、下载声明、编者按和广告随正文一起复制了下来，不属于文件内容。',
  severity: 'error',
  scope: 'block',
  examples: {
    bad: ['以下是小编为大家搜集的工会要点，供您参考。', '合集下载', '相关文档', '本站资料仅限学习交流，如有侵权请联系删除。', '上一篇：矿工会总结', '文章来源：网络', '当前位置：首页 > 计划', '已阅读2页，还剩3页', '发布时间：2024-03-01 浏览：56', '本文由会员上传分享', '扫码关注公众号免费领取', '更多范文请访问 www.haofanwen.com', 'fanwen88.cOm', '可完整预览的文档方可退款'],
    ok: ['组织职工扫码登记领取电影票', '在工会公众号发布消息，方便会员查阅', '资料供代表审阅', '相关文件由办公室归档', '学习资料发放到班组', '推荐阅读《工会法》', '希望各分会把经验带给大家分享，相互借鉴', '工会网址 https://www.example.gov.cn 公布名单', '版权所有者授权后方可印制', '请各单位下载报名表，填好后报送'],
  },
  check({ text }): readonly RuleFinding[] {
    if (text.length <= LINE_MAX && LINE.test(text)) {
      const whole = { start: 0, end: text.length };
      return [{ ...whole, message: `“${text}”是网页上的栏目或按钮，不是正文。请删去。`, fixes: [{ ...whole, title: '删去这一行', text: '' }] }];
    }
    const hits = triggers.matches(text).length === 0 ? [] : allMatches(PASSAGE, text);
    return hits.length === 0 ? [] : sentencesWith(hits, text);
  },
});

/** The sentences in which a hit begins, each once. */
function sentencesWith(hits: readonly RegExpExecArray[], text: string): RuleFinding[] {
  let done = 0;
  return sentenceSpans(text).flatMap(({ start, end }): RuleFinding[] => {
    const hit = hits.find(({ index }) => index >= Math.max(start, done) && index < end);
    if (!hit) return [];
    done = Math.max(end, hit.index + hit[0].length);
    const span = { start, end: done };
    return [{ ...span, message: `“${hit[0]}”出自网站，这句话不属于文件。请整句删去。`, fixes: [{ ...span, title: '删去这一句', text: '' }] }];
  });
}
