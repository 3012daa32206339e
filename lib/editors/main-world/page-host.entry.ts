import { hostPage } from './page-host.ts';

// To be run in the page's own world, in every frame, when an editor needs its own API.
hostPage();
