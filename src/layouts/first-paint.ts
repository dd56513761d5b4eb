import { displayKey } from '../components/display-key.ts';

/**
 * The script in the head of every page, run before the first paint so that nothing flashes or shifts. Marks
 * that scripts run, applies the reader’s theme, text size and fonts, uses system fonts if the browser is set
 * to save data, and lets `AgeWarning.astro` tell by the reader’s clock when a page is half a year old.
 * `astro.config.mjs` allows it by its hash.
 */
export function firstPaint(base: string): string {
	return `{let d=document.documentElement.dataset;d.script='';if(navigator.connection?.saveData||matchMedia('(prefers-reduced-data:reduce)').matches)d.fonts='device';
try{Object.assign(d,JSON.parse(localStorage['${displayKey(base)}']||'{}'))}catch{}}
customElements.define('age-warning',class extends HTMLElement{connectedCallback(){let{day,done}=this.dataset,m=(Date.now()-Date.parse(day))/2629746e3|0;if(this.hidden=m<6)return;this.textContent='This page was last '+done+' '+(m<24?m+' months':(m/12|0)+' years')+' ago. What it says may have changed since.'}})`;
}
