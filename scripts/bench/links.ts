/**
 * Links to posts in the forms that people come across, by the one address that they all mean. All handles and ids are
 * invented.
 */
export const links: Readonly<Record<string, readonly string[]>> = {
  'https://www.facebook.com/dawn.kitchen/posts/pfbid02AbCdEfGh1JkLmNoPq': [
    'https://www.facebook.com/dawn.kitchen/posts/pfbid02AbCdEfGh1JkLmNoPq',
    'https://www.facebook.com/dawn.kitchen/posts/pfbid02AbCdEfGh1JkLmNoPq?__cft__[0]=AZXk&__tn__=%2CO%2CP-R',
    'https://m.facebook.com/dawn.kitchen/posts/pfbid02AbCdEfGh1JkLmNoPq/?mibextid=Nif5oz&rdid=9aZ&share_url=x',
    'http://facebook.com/dawn.kitchen/posts/pfbid02AbCdEfGh1JkLmNoPq/#comments',
    'https://ur-pk.facebook.com/dawn.kitchen/posts/pfbid02AbCdEfGh1JkLmNoPq?ref=embed_post&locale=ur_PK',
  ],
  'https://x.com/amna_writes/status/1810000000000000001': [
    'https://x.com/amna_writes/status/1810000000000000001',
    'https://x.com/amna_writes/status/1810000000000000001?s=20&t=AbCdEf',
    'https://twitter.com/amna_writes/status/1810000000000000001?ref_src=twsrc%5Etfw',
    'http://www.twitter.com/amna_writes/statuses/1810000000000000001',
    'https://mobile.twitter.com/amna_writes/status/1810000000000000001/photo/1',
  ],
  'https://x.com/i/status/1810000000000000002': [
    'https://x.com/i/web/status/1810000000000000002',
    'https://x.com/i/status/1810000000000000002?s=20',
    'https://twitter.com/statuses/1810000000000000002',
    'https://twitter.com/intent/retweet?tweet_id=1810000000000000002&related=x',
  ],
  'https://www.instagram.com/p/CAbCdEfGh-1/': [
    'https://www.instagram.com/p/CAbCdEfGh-1/',
    'https://www.instagram.com/p/CAbCdEfGh-1/?igsh=MTc4MmM1YmI2Ng==&img_index=2',
    'https://www.instagram.com/dawn.kitchen/p/CAbCdEfGh-1/?igsi=zz&stkn=AbC',
    'https://instagr.am/p/CAbCdEfGh-1?utm_source=ig_web_copy_link',
    'https://m.instagram.com/tv/CAbCdEfGh-1',
  ],
  'https://www.threads.com/@sana.reads/post/DAbCdEf-123': [
    'https://www.threads.com/@sana.reads/post/DAbCdEf-123?xmt=AQF0&slof=1',
    'https://www.threads.net/@sana.reads/post/DAbCdEf-123/media',
    'https://threads.net/%40sana.reads/post/DAbCdEf-123',
    'https://www.threads.com/intent/post?text=hm&url=https%3A%2F%2Fthreads.net%2F%40sana.reads%2Fpost%2FDAbCdEf-123',
  ],
  'https://www.tiktok.com/@kite.maker/video/7300000000000000001': [
    'https://www.tiktok.com/@kite.maker/video/7300000000000000001?is_from_webapp=1&sender_device=pc&web_id=73',
    'https://m.tiktok.com/@kite.maker/video/7300000000000000001?_t=8k&_r=1',
    'https://tiktok.com/%40kite.maker/video/7300000000000000001/',
    'https://www.tiktok.com/login?redirect_url=https%3A%2F%2Fwww.tiktok.com%2F%40kite.maker%2Fvideo%2F7300000000000000001&lang=en',
  ],
  'https://www.youtube.com/watch?v=aB3-_dEfGh1': [
    'https://www.youtube.com/watch?v=aB3-_dEfGh1',
    'https://www.youtube.com/watch?app=desktop&v=aB3-_dEfGh1&list=PLabcdef&index=3&t=42s&pp=ygU',
    'https://m.youtube.com/watch?v=aB3-_dEfGh1&feature=youtu.be&si=AbCdEf',
    'https://music.youtube.com/watch?v=aB3-_dEfGh1&si=x',
    'https://youtu.be/aB3-_dEfGh1?si=AbCdEf&t=10',
  ],
  'https://clips.twitch.tv/BraveTallKite-AbCd': [
    'https://clips.twitch.tv/BraveTallKite-AbCd?tt_medium=clips',
    'https://www.twitch.tv/stargazing/clip/BraveTallKite-AbCd?filter=clips&range=7d',
    'https://m.twitch.tv/clip/BraveTallKite-AbCd',
    'https://clips.twitch.tv/embed?clip=BraveTallKite-AbCd&parent=example.org',
  ],
  'https://www.twitch.tv/videos/2000000001': [
    'https://www.twitch.tv/videos/2000000001?t=1h2m',
    'https://www.twitch.tv/stargazing/v/2000000001',
    'https://player.twitch.tv/?video=v2000000001&parent=example.org',
  ],
  'https://t.me/book_fair/42': [
    'https://t.me/book_fair/42?single&t=12',
    'https://t.me/s/book_fair/42',
    'http://telegram.me/book_fair/42',
    'https://web.telegram.org/a/#?tgaddr=tg%3A%2F%2Fresolve%3Fdomain%3Dbook_fair%26post%3D42',
    'https://web.telegram.org/k/#?tgaddr=tg://resolve?post=42&domain=book_fair',
  ],
  'https://www.reddit.com/r/karachi/comments/1abc2d/': [
    'https://www.reddit.com/r/karachi/comments/1abc2d/best_chai_in_town/?utm_source=share&share_id=xyz&utm_medium=web',
    'https://old.reddit.com/r/karachi/comments/1abc2d/best_chai_in_town/?context=3&sort=new',
    'https://np.reddit.com/r/karachi/comments/1abc2d',
    'https://reddit.com/r/karachi/comments/1abc2d/best_chai_in_town/?rdt=12345',
    'https://out.reddit.com/t3_x?url=https%3A%2F%2Fwww.reddit.com%2Fr%2Fkarachi%2Fcomments%2F1abc2d%2F&token=AQ',
  ],
  'https://www.linkedin.com/feed/update/urn:li:activity:7200000000000000001/': [
    'https://www.linkedin.com/feed/update/urn:li:activity:7200000000000000001/?utm_source=share&rcm=ACoAA',
    'https://pk.linkedin.com/posts/sana-ali_books-activity-7200000000000000001-AbCd?trk=public_post',
    'https://www.linkedin.com/posts/sana-ali_-7199-activity-1-activity-7200000000000000001-AbCd/',
    'https://www.linkedin.com/embed/feed/update/urn%3Ali%3Aactivity%3A7200000000000000001',
    'https://www.linkedin.com/feed/?highlightedUpdateUrn=urn%3Ali%3Aactivity%3A7200000000000000001&lipi=x',
  ],
  'https://www.pinterest.com/pin/400000000000000001/': [
    'https://www.pinterest.com/pin/400000000000000001/',
    'https://pinterest.co.uk/pin/400000000000000001',
    'https://de.pinterest.com/pin/paper-kites--400000000000000001/',
    'https://www.pinterest.com/pin/400000000000000001/sent/?invite_code=abc&sender=123&sfo=1',
    'https://www.pinterest.com/pin/400000000000000001/repin/x/?url=y',
  ],
  'https://www.tumblr.com/kite-notes/710000000000000001': [
    'https://www.tumblr.com/kite-notes/710000000000000001/how-to-fold?source=share',
    'https://kite-notes.tumblr.com/post/710000000000000001/how-to-fold',
    'https://www.tumblr.com/reblog/kite-notes/710000000000000001/aBcDeF',
    'https://t.umblr.com/redirect?z=https%3A%2F%2Fkite-notes.tumblr.com%2Fpost%2F710000000000000001&t=abc',
    'https://www.tumblr.com/widgets/share/tool?canonicalUrl=https%3A%2F%2Fkite-notes.tumblr.com%2Fpost%2F710000000000000001&posttype=link',
  ],
  'https://bsky.app/profile/sana.bsky.social/post/3kabcdefgh2x': [
    'https://bsky.app/profile/sana.bsky.social/post/3kabcdefgh2x?ref_src=embed',
    'https://main.bsky.dev/profile/sana.bsky.social/post/3kabcdefgh2x/liked-by',
    'https://bsky.app/intent/compose?text=hm%20https%3A%2F%2Fbsky.app%2Fprofile%2Fsana.bsky.social%2Fpost%2F3kabcdefgh2x',
    'https://go.bsky.app/redirect?u=https%3A%2F%2Fbsky.app%2Fprofile%2Fsana.bsky.social%2Fpost%2F3kabcdefgh2x',
  ],
  'https://vk.com/wall-1000001_2001': [
    'https://vk.com/wall-1000001_2001?from=feed&trackcode=abc',
    'https://m.vk.com/wall-1000001_2001',
    'https://vk.ru/book_fair?w=wall-1000001_2001',
    'https://vk.com/feed?z=&w=wall-1000001_2001%2Fabcdef',
    'https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Fwall-1000001_2001&cc_key=',
  ],
};
