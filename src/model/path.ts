/** The path of a file that another names by a path of its own: `a/b.mdx` and `../c.png` are `c.png`; what lies above the root begins with `../`. */
export function pathFrom(file: string, path: string): string {
	const steps: string[] = [];
	for (const step of [...file.split('/').slice(0, -1), ...path.split('/')]) {
		if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}
