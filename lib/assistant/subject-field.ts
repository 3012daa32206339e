import type { FieldId } from '../phrases/phrase.ts';

/** Words of a title that tell which field of work a document is about. */
const SUBJECTS: readonly (readonly [FieldId, RegExp])[] = [
  ['women', /女职工|女工|三八|巾帼/],
  ['safety', /安全|消防|隐患|应急|职业健康|安康杯/],
  ['assistance', /帮扶|送温暖|困难职工|解困|救助|慰问|送清凉/],
  ['democracy', /职代会|教代会|(?:职工|会员)代表大会|厂务公开|校务公开|民主管理|换届/],
  ['culture', /文体|运动会|球赛|比赛|联欢|晚会|春游|秋游|读书|书画|歌/],
  ['competition', /竞赛|比武|大赛/],
  ['skills', /培训|练兵|技能/],
  ['audit', /经审|经费|财务/],
  ['organization', /建会|入会|组建|建家/],
  ['publicity', /宣传/],
  ['rights', /维权|协商/],
  ['party', /党建|主题党日/],
];

/** The field of work a document of this title is about, if it is about one. */
export function fieldOf(title: string): FieldId | undefined {
  return SUBJECTS.find(([, words]) => words.test(title))?.[0];
}
