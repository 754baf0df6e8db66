console.error('said on the console');
throw new Error('thrown and not caught');
