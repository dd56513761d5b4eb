declare module 'edtf' {
	/** The earliest and latest instant of a date, in milliseconds; infinite if open. */
	export default function edtf(text: string): { min: number; max: number };
}
