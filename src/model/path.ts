/** Resolves a path relative to a file: `a/b.mdx` and `../c.png` give `c.png`. The result begins with `../` if it is above the root. */
export function pathFrom(file: string, path: string): string {
	const steps: string[] = [];
	for (const step of [...file.split('/').slice(0, -1), ...path.split('/')]) {
		if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}
