import { Icon } from '../icons.tsx';

/** What the product does with data, as plainly as it can be said. */
const PROMISES = [
  '文稿的检查、词句的搜索都在这台电脑上完成，不需要联网。',
  '没有任何内容发往网络：没有统计，没有登录，没有在线更新的词库。',
  '单位资料、词句和设置只存在这个浏览器里；卸载拟稿，它们随之删除。',
  '只读取您启用的网站里正在编辑的文字，不在网页里留下任何东西。',
] as const;

/** 关于与隐私. */
export function About({ version }: { version: string }) {
  return (
    <>
      <ul class="promises">
        {PROMISES.map((promise) => (
          <li key={promise}>
            <Icon name="lock" />
            <span>{promise}</span>
          </li>
        ))}
      </ul>
      <p class="muted">拟稿 {version}，开放源代码。</p>
    </>
  );
}
