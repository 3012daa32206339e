import { render, type ComponentChild } from 'preact';
import { adoptStyles } from '../../components/styles.ts';

/** Shows a component as the whole of one of our pages. */
export function mount(component: ComponentChild): void {
  const app = document.getElementById('app');
  if (!app) throw new Error('mount: the page has no #app');
  adoptStyles(document);
  render(component, app);
}
