import { lineOf } from './app-logger.js';
import { describeError } from './describe-error.js';

describe('log lines', () => {
  it('carry the allow-listed fields and no others', () => {
    const request = { method: 'GET', route: '/v1/orders/:id', status: 200 };
    const leak = { ...request, email: 'jane@example.com', body: { cvc: '123' }, headers: { authorization: 'sk_x' } };
    expect(lineOf(leak, ['Request'])).toEqual({ ...request, context: 'Request' });
  });

  it('carry text, context and the places of a stack', () => {
    expect(lineOf('Mapped', ['Routes'])).toEqual({ msg: 'Mapped', context: 'Routes' });
    const stack = 'Error: jane@example.com\n    at here (a.ts:1:1)';
    expect(lineOf('Failed', [stack, 'Jobs'])).toEqual({
      msg: 'Failed',
      context: 'Jobs',
      stack: ['    at here (a.ts:1:1)'],
    });
  });

  it('describe an error without its message, which may quote a customer', () => {
    const cause = { code: '23505', constraint: 'customers_email' };
    const error = Object.assign(new Error('duplicate key (email)=(jane@example.com)'), cause);
    const line = lineOf({ request_id: 'r-1', error: describeError(error) }, ['Http']);
    expect(line).toMatchObject({ request_id: 'r-1', error: { name: 'Error', ...cause } });
    expect(JSON.stringify(line)).not.toContain('jane');
  });

  it('name the code of the cause where an error has none itself', () => {
    const refused = Object.assign(new Error('connect 192.0.2.1'), { code: 'ECONNREFUSED' });
    expect(describeError(new TypeError('fetch failed', { cause: refused }))).toMatchObject({
      ...{ name: 'TypeError', code: 'ECONNREFUSED' },
    });
    expect(describeError(new TypeError('no'))).not.toHaveProperty('code');
  });
});
