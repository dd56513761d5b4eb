import { displayKey } from '../components/display-key.ts';

/**
 * Runs in the head of every page before the first paint, so that nothing flashes or moves: marks that scripts
 * run, applies the reader’s theme, text size and fonts, keeps to system fonts if data saving is on, and marks
 * pages older than half a year by the reader’s clock for `AgeWarning.astro`. It also has `countedText` for the scripts
 * of components (`virtual.d.ts`): shared by import, it would be a file more to wait for. `integration/config.ts` allows it
 * by its hash.
 */
export function firstPaint(base: string): string {
	return `{let d=document.documentElement.dataset;d.script='';if(navigator.connection?.saveData||matchMedia('(prefers-reduced-data:reduce)').matches)d.fonts='device';
try{Object.assign(d,JSON.parse(localStorage['${displayKey(base)}']||'{}'))}catch{}}
function countedText(f,n){let l=document.documentElement.lang;return(f['='+n]??f[new Intl.PluralRules(l).select(n)]??f.other??'').replaceAll('{count}',n.toLocaleString(l))}
customElements.define('age-warning',class extends HTMLElement{connectedCallback(){let{day,months,years}=this.dataset,m=(Date.now()-Date.parse(day))/2629746e3|0;if(this.hidden=m<6)return;this.textContent=countedText(JSON.parse(m<24?months:years),m<24?m:m/12|0)}})`;
}
