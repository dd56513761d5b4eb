/**
 * Roles of DPUB-ARIA 1.1, which Astro’s types lack. Use each as an attribute, not in a spread object: Astro
 * adds the scope class to such an object again on every use.
 */
export const noteref = 'doc-noteref' as unknown as 'link';
export const backlink = 'doc-backlink' as unknown as 'link';
export const endnotes = 'doc-endnotes' as unknown as 'region';
