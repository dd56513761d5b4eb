/**
 * Runs in the head of every page before anything is painted: it says that there is a script, and sets
 * the theme and the size of text that the reader chose. `astro.config.mjs` allows it by its hash.
 */
export const firstPaint = `{let d=document.documentElement.dataset;d.script='';try{Object.assign(d,JSON.parse(localStorage.display||'{}'))}catch{}}`;
