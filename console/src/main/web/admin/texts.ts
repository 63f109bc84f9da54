import { language } from '../texts/texts';
import { adminDe } from './texts-de';
import { adminEn, type AdminTexts } from './texts-en';

/** The texts of the administrators' pages, in the chosen language. */
const CATALOGUES: Record<typeof language.value, AdminTexts> = { de: adminDe, en: adminEn };

export const a = (): AdminTexts => CATALOGUES[language.value];
