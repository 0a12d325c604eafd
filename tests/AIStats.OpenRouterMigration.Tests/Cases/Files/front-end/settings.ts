// OpenRouter from the browser
export const base = 'https://openrouter.ai/api/v1'; # AIS1007
export const page = 'https://openrouter.ai/keys';
