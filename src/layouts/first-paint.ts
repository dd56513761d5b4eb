import { displayKey } from '../components/display-key.ts';

/**
 * Runs in the head of every page before anything is painted, so that nothing flashes or moves: it says
 * that there is a script, sets the theme, the size of text and the faces that the reader chose, keeps to
 * the device’s faces where the browser is told to save data, and lets
 * `AgeWarning.astro` tell by the reader's own clock when a page is half a year old.
 * `integration/config.ts` allows it by its hash.
 */
export function firstPaint(base: string): string {
	return `{let d=document.documentElement.dataset;d.script='';if(navigator.connection?.saveData||matchMedia('(prefers-reduced-data:reduce)').matches)d.fonts='device';
try{Object.assign(d,JSON.parse(localStorage['${displayKey(base)}']||'{}'))}catch{}}
customElements.define('age-warning',class extends HTMLElement{connectedCallback(){let{day,months,years}=this.dataset,m=(Date.now()-Date.parse(day))/2629746e3|0;if(this.hidden=m<6)return;let l=document.documentElement.lang,n=m<24?m:m/12|0,f=JSON.parse(m<24?months:years);this.textContent=(f[new Intl.PluralRules(l).select(n)]||f.other).replace('{count}',n.toLocaleString(l))}})`;
}
