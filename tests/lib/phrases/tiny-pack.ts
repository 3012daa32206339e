import type { Phrase, PhrasePack } from '../../../lib/phrases/phrase.ts';

function phrase(id: string, text: string, tags: Partial<Phrase> = {}): Phrase {
  return { id, text, sections: [], documentTypes: [], fields: ['general'], ...tags };
}

/** A pack small enough to know by heart. */
export const TINY_PACK = {
  id: 'tiny',
  title: '试验用词句',
  source: '自撰',
  licence: 'MIT',
  phrases: [
    phrase('t-goal-rate', '{{年度}}年职工入会率达到{{数量}}%以上。', { sections: ['goals'], documentTypes: ['annual-plan'] }),
    phrase('t-goal-home', '年内建成职工之家{{数量}}个，会员满意率不低于九成。', { sections: ['goals'], documentTypes: ['key-points'] }),
    phrase('t-guide', '全面贯彻上级部署，紧扣中心工作，把职工组织起来、服务到位。', { sections: ['guiding-ideology'] }),
    phrase('t-guide-twin', '全面贯彻上级部署，紧扣中心任务，把职工组织起来、服务到位。', { sections: ['guiding-ideology'] }),
    phrase('t-task-women', '为女职工安排一次健康体检，建好用好爱心母婴室。', { sections: ['tasks'], fields: ['women'] }),
    phrase('t-task-help', '对困难职工逐户走访，一户一策落实帮扶措施。', { sections: ['tasks'], fields: ['assistance'] }),
    phrase('t-task-mine', '矿井各区队每班开展一次安全隐患排查。', { sections: ['tasks'], fields: ['mining'] }),
    phrase('t-task-team', '组织班组开展安全隐患排查，发现一处整改一处。', { sections: ['tasks'], fields: ['safety'] }),
    phrase('t-task-app', '开通职工服务App，会员凭QR码参加活动。', { sections: ['tasks'], fields: ['culture'] }),
    phrase('t-sum', '一年来，{{单位}}共慰问职工{{数量}}人次，职工之家全部达标。', { sections: ['results'], documentTypes: ['summary'] }),
    phrase('t-any', '请{{简称}}各部门认真抓好落实。'),
  ],
} satisfies PhrasePack;
