/**
 * Roles of DPUB-ARIA 1.1, which Astro's types do not know. As an attribute of its own and not
 * spread: Astro adds the scope's class to a spread object, once more each time it is used.
 */
export const noteref = 'doc-noteref' as unknown as 'link';
export const backlink = 'doc-backlink' as unknown as 'link';
export const endnotes = 'doc-endnotes' as unknown as 'region';
