import { messageChannel } from '../../lib/assistant/channel.ts';
import { openLibraryDesk } from '../../lib/assistant/open-library-desk.ts';
import { serveLibraryDesk } from '../../lib/assistant/serve-library-desk.ts';

serveLibraryDesk(messageChannel(self), openLibraryDesk());
