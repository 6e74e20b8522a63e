-- Whether rows that a template would rather have counted, because of whom they tell, are taken away all the same.
alter table app.takeaway_order add column whole boolean not null default false;
