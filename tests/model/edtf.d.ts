declare module 'edtf' {
	/** The first and last moment that a date can mean, in milliseconds; infinite where it is open. */
	export default function edtf(text: string): { min: number; max: number };
}
