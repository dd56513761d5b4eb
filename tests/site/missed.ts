/** Runs in a page: follows a link to each anchor, and returns those not scrolled to the top, unless at the end of the page, each with its offset. */
export async function missed(ids: string[]): Promise<string[]> {
	const off: string[] = [];
	for (const id of ids) {
		scrollTo(0, 0);
		location.hash = id;
		// Deferred layout happens on painting.
		await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
		const top = document.getElementById(decodeURIComponent(id))?.getBoundingClientRect().top ?? Number.NaN;
		const isAtEnd = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
		const isInView = top >= -1 && top < innerHeight;
		if (!isInView || (top > 60 && scrollY > 0 && !isAtEnd)) off.push(`${id}: ${Math.round(top)}`);
	}
	return off;
}
