import { applicationLogin, isRestricted } from './application-login.js';

const URL = 'postgres://ada:pa%2Fss@db.example:5432/shop';

describe('the login of the application', () => {
  it('is that of the URL, as the role', () => {
    const { url, options } = applicationLogin(URL, true);
    expect([url, options]).toEqual([URL, '-c random_page_cost=1.1 -c role=cartwright_app']);
    expect(isRestricted(options)).toBe(true);
  });

  it('is that of the owner where there is no role', () => {
    expect(isRestricted(applicationLogin(URL, false).options)).toBe(false);
  });

  it('keeps the settings of the URL, which win over all but the role, and its other parameters', () => {
    const { url, options } = applicationLogin(`${URL}?sslmode=require&options=-c%20random_page_cost%3D4`, true);
    expect(url).toBe(`${URL}?sslmode=require`);
    expect(options).toBe('-c random_page_cost=1.1 -c random_page_cost=4 -c role=cartwright_app');
  });
});
