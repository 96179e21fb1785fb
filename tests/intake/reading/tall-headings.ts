import { lines, type Case } from './case.ts';

/** Headings with line breaks, and over several rows. */
export const tallHeadings: readonly Case[] = [
  {
    name: 'line breaks within headings',
    content: lines(
      '"Local\nauthority","Inspection\r\ndate",Grade',
      'Hartley,12/03/2021,Good',
      'Wyre,14/03/2021,Inadequate',
    ),
    expect: {
      headerRows: [1, 1],
      headings: ['Local authority', 'Inspection date', 'Grade'],
      rows: [
        ['Hartley', '12/03/2021', 'Good'],
        ['Wyre', '14/03/2021', 'Inadequate'],
      ],
    },
  },
  {
    name: 'headings cut into two rows',
    content: lines(
      'Inspection,Overall,Staff',
      'date,score,turnover',
      '12/03/2021,12,4.5',
      '14/03/2021,15,3.9',
      '16/03/2021,11,8.1',
      '18/03/2021,17,2.2',
    ),
    expect: {
      headerRows: [1, 2],
      headings: ['Inspection date', 'Overall score', 'Staff turnover'],
      rows: [
        ['12/03/2021', '12', '4.5'],
        ['14/03/2021', '15', '3.9'],
        ['16/03/2021', '11', '8.1'],
        ['18/03/2021', '17', '2.2'],
      ],
    },
  },
  {
    name: 'units under the headings',
    content: lines(
      'Area,Spend,Share',
      ',£,%',
      'North,1200,12.5',
      'South,900,8.25',
      'East,450,4',
      'West,300,2.5',
    ),
    expect: {
      headerRows: [1, 2],
      headings: ['Area', 'Spend £', 'Share %'],
      rows: [
        ['North', '1200', '12.5'],
        ['South', '900', '8.25'],
        ['East', '450', '4'],
        ['West', '300', '2.5'],
      ],
    },
  },
  {
    name: 'groups over headings that recur in each',
    content: lines(
      ',,First inspection,,,Latest inspection,,',
      'Ref,Name,Held,Grade,Score,Held,Grade,Score',
      '1,Hill,12/03/2018,Good,12,14/05/2021,Poor,9',
      '2,Dale,13/03/2018,Poor,7,15/05/2021,Good,14',
      '3,Wyre,14/03/2018,Good,13,16/05/2021,Good,15',
      '4,Ayr,15/03/2018,Fair,10,17/05/2021,Good,16',
    ),
    expect: {
      headerRows: [1, 2],
      headings: [
        'Ref',
        'Name',
        'First inspection Held',
        'First inspection Grade',
        'First inspection Score',
        'Latest inspection Held',
        'Latest inspection Grade',
        'Latest inspection Score',
      ],
      rows: [
        ['1', 'Hill', '12/03/2018', 'Good', '12', '14/05/2021', 'Poor', '9'],
        ['2', 'Dale', '13/03/2018', 'Poor', '7', '15/05/2021', 'Good', '14'],
        ['3', 'Wyre', '14/03/2018', 'Good', '13', '16/05/2021', 'Good', '15'],
        ['4', 'Ayr', '15/03/2018', 'Fair', '10', '17/05/2021', 'Good', '16'],
      ],
    },
  },
  {
    name: 'years over two headings each, and a name that is over one column only',
    content: lines(
      'Area,2021/22,,2022/23,',
      ',Boys,Girls,Boys,Girls',
      'North,12,13,14,15',
      'South,8,11,9,12',
      'East,4,6,5,7',
      'West,2,3,4,1',
    ),
    expect: {
      headerRows: [1, 2],
      headings: ['Area', '2021/22 Boys', '2021/22 Girls', '2022/23 Boys', '2022/23 Girls'],
      rows: [
        ['North', '12', '13', '14', '15'],
        ['South', '8', '11', '9', '12'],
        ['East', '4', '6', '5', '7'],
        ['West', '2', '3', '4', '1'],
      ],
    },
  },
  {
    name: 'groups over headings that tell themselves apart',
    content: lines(
      'Provider,,,,Inspection,,,',
      'URN,Name,Town,Sector,Event,Held,Published,Grade',
      '1,Hill,Ayr,Private,Full,12/03/2018,14/05/2018,Good',
      '2,Dale,Bath,Public,Interim,13/03/2018,15/05/2018,Poor',
    ),
    expect: {
      headerRows: [1, 2],
      headings: ['URN', 'Name', 'Town', 'Sector', 'Event', 'Held', 'Published', 'Grade'],
      rows: [
        ['1', 'Hill', 'Ayr', 'Private', 'Full', '12/03/2018', '14/05/2018', 'Good'],
        ['2', 'Dale', 'Bath', 'Public', 'Interim', '13/03/2018', '15/05/2018', 'Poor'],
      ],
    },
  },
  {
    name: 'a blank line between the headings and a table of words',
    content: lines('Home,Grade', '', 'Hill,Good', 'Dale,Poor', 'Wyre,Good'),
    expect: {
      headerRows: [1, 1],
      headings: ['Home', 'Grade'],
      rows: [
        ['Hill', 'Good'],
        ['Dale', 'Poor'],
        ['Wyre', 'Good'],
      ],
    },
  },
  {
    name: 'years, names and units, each in a row',
    content: lines(
      ',2021,,2022,',
      'Area,Boys,Girls,Boys,Girls',
      ',%,%,%,%',
      'North,12.5,13,14,15.5',
      'South,8,11.25,9,12',
      'East,4,6,5.5,7',
      'West,2,3.5,4,1',
    ),
    expect: {
      headerRows: [1, 3],
      headings: ['Area', '2021 Boys %', '2021 Girls %', '2022 Boys %', '2022 Girls %'],
      rows: [
        ['North', '12.5', '13', '14', '15.5'],
        ['South', '8', '11.25', '9', '12'],
        ['East', '4', '6', '5.5', '7'],
        ['West', '2', '3.5', '4', '1'],
      ],
    },
  },
];
