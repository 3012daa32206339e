/** What may rightly stand twice in a row, and single characters that are doubled by a slip of the keyboard. */
export const DOUBLED = {
  id: 'doubled-words',
  title: '可以叠用的词与容易多打的字',
  source: '拟稿编写组据公文语料归纳',
  licence: 'MIT',
  /**
   * Words of two characters that are a noun and a verb at once (工会组织组织职工…), that double as verbs
   * (商量商量), or that end one word and begin the next.
   */
  allowed:
    '组织 代表 领导 计划 服务 工作 管理 生产 教育 报告 记录 要求 建议 决定 规定 安排 指导 培训 学习 研究 讨论 活动 检查 监督 宣传 演讲 考核 保险 保障 发展 建设 创新 合作 交流 经营 投资 设计 商量 考虑 锻炼 休息 放松 了解 打听 探讨 关心 体验 感受 参观 练习 收拾 整理 许多 很多 非常 特别 彼此 多少 一一 哈哈 议论 评价 申请 通知 审计 采购 运动 体育 文化 中心 人民 理论 思想 编辑 翻译 主持 导演 总结 调研 训练 试点 创业 就业 消费 贡献 节约 预算 决算 补助 补贴 奖励 表彰 联系 协调 评议 提案 参谋 统计 会计 救助 帮助 支持 需要 希望 愿望 选择 爱好 影响 变化 改革 改造 治理 防护 保护 救援 休假 入会 建会 审批 履职 普法 维权',
  /** Characters of grammar: [the character, what may stand in front of the pair, what may follow it]. */
  characters: [
    ['的', '目标', '确话'],
    ['要', '重主需必摘纪简扼概机只紧显首次提', '求点素件害领闻员职义目务'],
    ['在', '存现实内所正好自潜旨外', '职建岗校线编册场座读途家外位任京华世乎意于此'],
    ['是', '就但都只还也于若总可凡国正算或更要不', '否非'],
    ['和', '谐温平祥缓随总饱柔融调附应共中', '谐平睦气美解约顺蔼声善'],
    ['与', '参给赋授赠', '会否时众其日'],
    ['对', '面绝相反核应针校比成查配一派敌作', '子外策比手照口标象接方此待应话称立抗联等账开于内上下'],
    ['了', '为除受知明临终', '解结然却事之断望如不'],
    ['及', '以涉普顾波提触论危殃惠谈言旁遍企', '时格其早第'],
    ['们', '', ''],
    ['为', '作行认成称因更较颇以视定列改变转化分设命升评最', '了人何此民主什止期难'],
  ],
} as const;
