import { isSlipOf, unitNamesIn, type UnitName } from './consistency-unit-names.ts';
import { defineRule, type RuleFinding } from './rule.ts';

interface Written {
  count: number;
  first: number;
}

/** With more different names than this a draft is a list of units. */
const MOST_NAMES = 40;

export default defineRule<readonly UnitName[] | null>({
  id: 'consistency/unit-spelling',
  title: '单位名称前后不一',
  why: '同一单位的名称在一份文件里应当一致，差一个字就是另一个单位。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: [
      '临江阀门制造有限公司工会计划\n临江阀门制造有限公司要抓好安全。\n临江阀们制造有限公司工会',
      '青川县人民医院工会\n青川县人民医院召开职代会。\n各科室要为青川人民医院增光。',
    ],
    ok: ['临江阀门制造有限公司工会计划\n临江阀门制造有限公司要抓好安全。', '第一中学与第二中学结对。\n临江第一中学\n临江第二中学', '临江县人民医院与临江市人民医院共建。'],
  },
  needs: '司学园院矿会',
  otherwise: null,
  summarise: ({ text }) => {
    const names = unitNamesIn(text);
    return names.length > 0 ? names : null;
  },
  *check({ blocks }, { profile }, summaries): Iterable<RuleFinding> {
    const written = new Map<string, Written>();
    summaries.forEach((names, index) => {
      for (const { name, at } of names ?? []) {
        const known = written.get(name);
        if (known) known.count += 1;
        else written.set(name, { count: 1, first: at + (blocks[index]?.start ?? 0) });
      }
    });
    if (written.size < 2 || written.size > MOST_NAMES) return;
    const all = [...written];
    const right = (name: string): boolean => profile.unitName !== '' && profile.unitName.startsWith(name);
    for (const [name, { count, first }] of all) {
      if (right(name)) continue;
      const usual = all.find(([other, known]) => other !== name && isSlipOf(name, other) && (right(other) || known.count > count || (known.count === count && known.first < first)));
      if (!usual) continue;
      const span = { start: first, end: first + name.length };
      yield { ...span, message: `“${name}”与文中别处的“${usual[0]}”差一点。是同一单位的请改为一致。`, fixes: [{ title: `改为“${usual[0]}”`, ...span, text: usual[0] }] };
    }
  },
});
