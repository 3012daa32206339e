import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icons.tsx';

interface NoticeProps {
  readonly tone?: 'info' | 'warning' | 'error';
  readonly children: ComponentChildren;
}

/** A strip across a panel that says what state things are in. */
export function Notice({ tone = 'info', children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={tone === 'error' ? 'alert' : undefined}>
      <Icon name={tone} />
      <div>{children}</div>
    </div>
  );
}

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  readonly tone?: 'ok';
  readonly children?: ComponentChildren;
}

/** What a list shows when there is nothing in it: why, and what to do. */
export function Empty({ icon, title, tone, children }: EmptyProps) {
  return (
    <div class={`empty ${tone ?? ''}`}>
      <Icon name={icon} />
      <strong>{title}</strong>
      {children}
    </div>
  );
}
