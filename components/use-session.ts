import { useEffect, useState } from 'preact/hooks';
import type { Session, SessionState } from '../lib/assistant/session.ts';

/** The session's present state; renders again whenever it changes. */
export function useSession(session: Session): SessionState {
  const [, setSeen] = useState(session.getState());
  useEffect(() => {
    const update = () => setSeen(session.getState());
    // The state may have changed between the first render and this effect.
    update();
    return session.subscribe(update);
  }, [session]);
  return session.getState();
}
