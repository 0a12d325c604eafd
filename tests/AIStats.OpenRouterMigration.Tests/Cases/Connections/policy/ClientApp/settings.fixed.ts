export const base = 'https://api.phaseo.app/v1';
