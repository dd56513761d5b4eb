/** In a page: follow each of some anchors from its top. Which are not at the head of the window then, unless the page ends there, and how far off? */
export async function missed(ids: string[]): Promise<string[]> {
	const off: string[] = [];
	for (const id of ids) {
		scrollTo(0, 0);
		location.hash = id;
		// What a browser lays out late, it lays out when it draws.
		await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
		const top = document.getElementById(decodeURIComponent(id))?.getBoundingClientRect().top ?? Number.NaN;
		const isAtEnd = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
		const isInView = top >= -1 && top < innerHeight;
		if (!isInView || (top > 60 && scrollY > 0 && !isAtEnd)) off.push(`${id}: ${Math.round(top)}`);
	}
	return off;
}
