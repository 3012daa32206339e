import { describe, expect, it } from 'vitest';
import { statusesOf } from './evaluate-draft.ts';

/** A plan whose last section has this heading and text; what stands before it is all tasks. */
const plan = (last: string): string =>
  `分会工作计划\n做好今年的服务，现把要办的事安排如下。\n一、办好职工书屋\n添书三百册，每周开放五天，借阅登记清楚，破损的及时换下，读者提的书单每季度采购一次，选书由职工投票决定。\n二、开好恳谈会\n每季度一次，主题提前一周公布，答复意见逐条贴在公告栏，当场能答的当场答，不能答的约定日期。\n${last}`;

describe('保障措施 without its name', () => {
  it.each([
    '三、把事情盯到底\n工会主席牵头抓总，委员各管一块。活动经费列入预算，专款专用，每季度公布收支。年底由代表打分，低于七十分的说明情况。',
    '三、说了就要算\n大额支出须经集体研究，每月例会通报进度，年终考核结果与评先挂钩，责任到人，逾期不办的点名批评。',
    '三、立好规矩\n坚持例会制度，每月检查一次。责任落实到人，年底考核分优秀、合格、不合格，经费按月拨付，收支张榜公布。',
  ])('is found in how the work is managed: %s', (last) => {
    expect(statusesOf(plan(last))['safeguards']).not.toBe('missing');
  });

  it.each([
    '三、建好职工之家\n添置健身器材，公布开放时间，值班员每日登记，损坏的及时维修，让职工下班有地方去。',
    '三、加强财务管理\n收好会费，管好账目，接受审查，定期公开，把钱花在职工身上，花在刀刃上。',
    '三、关心青年职工\n组织联谊两次，帮助解决住宿和婚恋问题，请老师傅带一带，年底评出十名好徒弟。',
  ])('is not seen in a task: %s', (last) => {
    expect(statusesOf(plan(last))['safeguards']).toBe('missing');
  });
});

describe('结语 without its name', () => {
  it.each([
    '以上计划由工会办公室负责解释，请各小组认真执行。',
    '以上安排如有变动，由工会委员会研究后调整。',
    '本计划自印发之日起施行。',
    '工会愿与全体职工一道，把这些小事办成实事。',
    '新的一年，任务不轻，让我们一起努力，为全厂发展多作贡献。',
    '全体委员必将尽心尽力，把每一件事办好办实。',
    '（结尾段，由办公室补写）',
    '大家齐心协力，把今年的事办好。',
    '总之，要少说多做，件件有着落。',
  ])('%s', (ending) => {
    expect(statusesOf(plan(`三、办实事\n走访六户，补助到卡。\n${ending}`))['closing']).not.toBe('missing');
  });

  it.each(['活动结束后由办公室归档。', '联系人：李明，电话见通讯录。', '各小组十二月十日前报送小结。'])('is not seen in an ordinary last line: %s', (ending) => {
    expect(statusesOf(plan(`三、办实事\n走访六户，补助到卡。\n${ending}`))['closing']).toBe('missing');
  });
});

describe('落款', () => {
  it.each(['青川县粮食局机关工会\n2026年3月2日', '机械厂工会委员会　二〇二六年三月二日', 'XX公司工会\n20__年__月__日'])('%s', (ending) => {
    expect(statusesOf(plan(ending))['signature']).toBe('present');
  });

  it('is no date in the text', () => {
    expect(statusesOf(plan('三、办比赛\n定于2026年5月8日举办，由文体委员负责，报名截至当月1日。'))['signature']).toBe('missing');
  });
});

describe('责任分工', () => {
  it.each(['由组织部负责，三月底前完成。', '（责任单位：办公室）', '牵头部门：生产科。'])('is seen behind a task: %s', (words) => {
    expect(statusesOf(plan(`三、换届\n完成三个分会换届。${words}`))['duty']).toBe('present');
  });
});
