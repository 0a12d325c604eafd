export const base = 'https://openrouter.ai/api/v1'; // AIS1007
