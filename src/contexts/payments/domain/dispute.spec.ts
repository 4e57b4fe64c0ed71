import { DISPUTE_STATUSES, isNews } from './dispute.js';

describe('news of a dispute', () => {
  it('is what comes later in its life; a decision is final', () => {
    const news = DISPUTE_STATUSES.map((known) => DISPUTE_STATUSES.filter((told) => isNews(told, known)));
    expect(news).toEqual([['inquiry_closed', 'open', 'won', 'lost'], ['open', 'won', 'lost'], ['won', 'lost'], [], []]);
  });
});
