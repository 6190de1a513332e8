/** A tradition of names: given names for women, men and either, and family names. */
export interface NameTradition {
  readonly f: readonly string[]
  readonly m: readonly string[]
  readonly n: readonly string[]
  readonly family: readonly string[]
}

const tradition = (f: string, m: string, n: string, family: string): NameTradition => ({
  f: f.split(' '),
  m: m.split(' '),
  n: n.split(' '),
  family: family.split(' '),
})

/** From many places, so that a cast looks like the world it is shown in. */
export const NAME_TRADITIONS: readonly NameTradition[] = [
  tradition(
    'Ruth Ngozi Adaeze Ifeoma Chiamaka Amara Zainab',
    'Chidi Emeka Tunde Obinna Segun Femi Kelechi',
    'Ebele Kosi Tobi',
    'Okafor Adeyemi Balogun Nwosu Eze Okonkwo Bello Achebe Oyelaran',
  ),
  tradition(
    'Ines Beatriz Catarina Joana Leonor Marisa Rosalía',
    'Tomás Duarte Rui Vasco Joaquim Nuno Anselmo',
    'Noa Alex Jocelin',
    'Varga Ferreira Salgado Monteiro Pires Valadão Quintela Bragança Teles',
  ),
  tradition(
    'Mei Lihua Xiulan Jiayi Yun Qiao Wanting',
    'Haoran Jun Bowen Zhiming Kang Tao Guowei',
    'Lin Yu Ren',
    'Hsu Chen Zhao Lau Fong Meng Ouyang Tan Wei',
  ),
  tradition(
    'Maren Ingrid Sunniva Astrid Liv Signe Tove',
    'Bram Halvard Jens Espen Torsten Aksel Leif',
    'Kim Storm Sande',
    'Oosterhuis Lindqvist Halvorsen Bakke Nyström Dahl Ekeland Vinter Skov',
  ),
  tradition(
    'Bryn Nora Maeve Sorcha Aoife Una Ciara',
    'Fergus Callum Ewan Dougal Cormac Iain Ruairi',
    'Rowan Quinn Rory',
    'Calder Fell Kinnear Lachlan Devlin Gallacher Tierney Muir Strand',
  ),
  tradition(
    'Priya Anjali Meenakshi Kavita Leela Sarojini Devika',
    'Arjun Vikram Sanjay Rohan Harish Suresh Dev',
    'Kiran Jaya Noor',
    'Raman Mukherjee Desai Iyer Chaudhuri Kapoor Nair Banerjee Pillai',
  ),
  tradition(
    'Layla Yasmin Samira Hanan Dalia Farida Rania',
    'Karim Tariq Idris Nabil Faisal Samir Yusuf',
    'Nour Salam Rida',
    'Haddad Mansour Khoury Nasser Rahal Sabbagh Darwish Aziz Farouk',
  ),
  tradition(
    'Yuki Haruka Sachiko Emi Kiyoko Tomoe Natsumi',
    'Kenji Hiroshi Daichi Satoru Takeo Noboru Ryo',
    'Hikaru Makoto Sora',
    'Tanaka Ishikawa Kurosawa Mori Hayashi Fujii Okada Shimizu Arai',
  ),
  tradition(
    'Paloma Ximena Dolores Itzel Graciela Marisol Lucero',
    'Teo Mateo Ignacio Rafael Esteban Chucho Octavio',
    'Guadalupe Cruz Ariel',
    'Baptiste Ibarra Montoya Quispe Zamora Villaseñor Rentería Escobedo Luján',
  ),
  tradition(
    'Agnieszka Zofia Milena Katya Vesna Ludmila Danuta',
    'Tomasz Goran Mirek Pavel Zoltan Andrej Casimir',
    'Sasha Mika Nikola',
    'Kowalczyk Novak Petrov Horvat Sokolova Benko Zielinska Markovic Dragan',
  ),
  tradition(
    'Odette Solange Mireille Delphine Colette Yvonne Apolline',
    'Cal Bastien Lucien Aurélien Gaspard Thibault Émile',
    'Camille Dominique Maxime',
    'Whitlock Lacroix Delacourt Marchand Beauchêne Fontaine Rousselet Garnier Villon',
  ),
  tradition(
    'Marama Leilani Aroha Sina Moana Hinemoa Talia',
    'Tane Kahu Sione Rangi Manu Tamati Viliami',
    'Kai Ari Tui',
    'Parata Tuilagi Ngata Kealoha Faleolo Waititi Te-Rangi Fonoti Mahuta',
  ),
  tradition(
    'Hadley Opal Winifred Josephine Dottie Augusta Clementine',
    'Ezra Amos Wendell Silas Otis Virgil Thaddeus',
    'Ash Marlowe Sage',
    'Marlow Quill Holloway Pettigrew Vance Lockhart Birdwell Crane Sparrow',
  ),
  tradition(
    'Eleni Despina Calliope Fiorella Ottavia Chiara Ginevra',
    'Stavros Nikos Dario Fabrizio Ettore Leandros Cosimo',
    'Andrea Gabriel Michele',
    'Kouris Pappas Theodorou Bellandi Moretti Sartori Ricci Galanis Fontana',
  ),
  tradition(
    'Selam Makeda Wanjiru Achieng Thandiwe Nomvula Lerato',
    'Dawit Kamau Otieno Sipho Themba Kwame Kofi',
    'Ayo Tendai Chipo',
    'Tesfaye Kariuki Odhiambo Mbeki Dlamini Mensah Asante Moyo Osei',
  ),
  tradition(
    'Soo-jin Ji-woo Hana Mai Linh Thuy Malai',
    'Min-jun Tae-yang Duc Quang Somchai Bao Hyun',
    'Minh Jae Seo',
    'Park Bae Kwon Nguyen Tran Pham Saelim Seong Vu',
  ),
]
