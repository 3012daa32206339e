import { useEffect, useRef } from 'preact/hooks';
import type { Profile } from '../../lib/settings/profile.ts';
import { Icon } from '../icons.tsx';
import { isComposing } from '../ime.ts';
import { ProfileForm } from '../profile/profile-form.tsx';

interface ProfilePanelProps {
  readonly profile: Profile;
  readonly onSave: (profile: Profile) => Promise<boolean>;
  readonly onBack: () => void;
}

/** 单位资料 in the sidebar's place; Escape goes back. */
export function ProfilePanel({ profile, onSave, onBack }: ProfilePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      class="panel"
      aria-labelledby="profile-heading"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.stopPropagation();
        onBack();
      }}
    >
      <div class="profile-bar">
        <button type="button" class="icon-btn" aria-label="返回" title="返回" onClick={onBack}>
          <Icon name="back" />
        </button>
        <h2 id="profile-heading" tabIndex={-1} ref={heading}>
          单位资料
        </h2>
      </div>
      <div class="scroller profile-scroller">
        <p class="muted">填一次，“20__年”“XX市”这类空缺就能一键改好。不需要的可以不填。</p>
        <ProfileForm profile={profile} onSave={onSave} />
      </div>
    </section>
  );
}
