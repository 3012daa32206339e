import { Icon } from '../icons.tsx';

interface ProfileHintProps {
  /** How many findings the profile would make fixable; with none nothing is shown. */
  readonly count: number;
  readonly onOpen: () => void;
}

/** A quiet way from findings that lack particulars to the form where they are filled in. */
export function ProfileHint({ count, onOpen }: ProfileHintProps) {
  if (count === 0) return null;
  return (
    <button type="button" class="profile-hint" onClick={onOpen}>
      <Icon name="profile" />
      <span>填好单位资料，可一键改好（{count} 处）</span>
    </button>
  );
}
