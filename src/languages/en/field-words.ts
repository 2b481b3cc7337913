import type { FieldWords } from '../parts';

export const fieldWords: FieldWords = {
  link: `url, urls, uri, link, links, hyperlink*, weblink*, web link, permalink, http, https,
    web address*, webaddress, website address*, site address, page address, internet address*, web page address,
    address of the page, address of the web page, address of the webpage, address of the website,
    address of the site, address of the post, address of the content, address of the web site`,
  place: `address, website, web site, web page, webpage, page, site, post, posts, content, where did you see*, location,
    where you saw, where did you find, where you found, where have you seen, where was it seen`,
  reported:
    'post, posts, content, page, web page, webpage, image*, picture*, photo*, video*, material, media, item, reported',
  further: 'additional, other, others, more, further, second, another, additionally',
  otherLink:
    'profile*, account, accounts, evidence, proof, screenshot*, screen shot*, upload*, attach*, reference, source, referrer',
  ownSite: `homepage, home page, blog, portfolio, your website, your web site, your site, your own website, your own site,
    your blog, your web page, your webpage, my website, company website, company url, organisation website,
    organization website, organisation url, organization url, school website, website of your organisation, your organisation*`,
  bareSite: 'website, web site, site, web',
  optional: 'optional, required',
  never: `e mail*, email*, mail, phone*, telephone, tel, mobile, fax, password*, passcode, user name, username, login, log in, sign in,
    search*, newsletter*, subscrib*, captcha, verification code, security code, robot, not a robot, coupon,
    leave this*, leave blank, leave empty, leave it*, do not fill*, don t fill*, if you are human, honeypot,
    first name, last name, surname, full name, your name, street, postal, zip, city, date of birth`,
  ownWords:
    'describ*, description*, detail, details, comment*, message*, tell us*, what happened, explain*, information, info, remark*, note, notes, reason*',
  linkName: `*url, *urls, uri, link, links, pagelink, postlink, sitelink, hyperlink, weblink, permalink,
    web address, webaddress, internet address, page address, site address, website address`,
  neverName: `email, e mail, mail, phone, tel, mobile, fax, password, pass, passwd, pwd, user, username, login, search, q, query,
    newsletter, subscribe, captcha, honeypot, honey, hp, trap, antispam, coupon, firstname, lastname, homepage, homepage url`,
  onePerLine: 'one per line, each on a new line, one url per line, one link per line, per line, each line',
};
