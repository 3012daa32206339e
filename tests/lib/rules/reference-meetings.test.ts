import { describe, expect, it } from 'vitest';
import { meetingMentions } from '../../../lib/rules/reference-meetings.ts';

const named = (text: string) => meetingMentions(text).map(({ text: words, tone, meetings }) => [words, tone, meetings.map(({ series, number, session }) => `${series} ${number}${session === undefined ? '' : `.${session}`}`).join(' ')]);

describe('meetingMentions', () => {
  it.each([
    ['学习贯彻党的十八大精神', '党的十八大', 'study', 'party 18'],
    ['贯彻党的十八大和十八届三中、四中全会精神', '党的十八大和十八届三中、四中全会', 'study', 'party 18 party 18.3 party 18.4'],
    ['落实中国工会十八大部署', '中国工会十八大', 'study', 'union 18'],
    ['学习全总十七大精神', '全总十七大', 'study', 'union 17'],
    ['喜迎党的二十大，建功新时代', '党的二十大', 'coming', 'party 20'],
    ['党的十八大以来，职工收入增加', '党的十八大', 'history', 'party 18'],
    ['学习党的17大精神', '党的17大', 'study', 'party 17'],
    ['贯彻二十届历次全会精神', '二十届历次全会', 'study', 'party 20.Infinity'],
    ['贯彻全总十五届三次执委会议精神', '全总十五届三次执委', 'study', 'union 15'],
    ['学习共青团十九大精神', '共青团十九大', 'study', 'youth 19'],
  ])('reads %s', (text, words, tone, meetings) => {
    expect(named(text)).toEqual([[words, tone, meetings]]);
  });

  it.each(['推进十二大产业集群', '办好二十大民生实事', '落实市总工会十六大精神', '省第十四次党代会', '十大员工', '《中共中央关于贯彻党的十九大精神的决定》', '第十七届全国人民代表大会'])('finds no national meeting in %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('gives spans of the very text', () => {
    const text = '要认真学习党的十六届四中全会精神。';
    const [mention] = meetingMentions(text);
    expect(text.slice(mention!.start, mention!.end)).toBe('党的十六届四中全会');
  });
});
